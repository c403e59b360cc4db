import { EmptyState, Page } from "@hibachi/ui";

export default function BookingPage() {
  return (
    <Page title="Book your evening">
      <EmptyState title="This page is being set up" />
    </Page>
  );
}
