import { EmptyState, Page } from "@hibachi/ui";

export default function MyBookingPage() {
  return (
    <Page title="Your booking">
      <EmptyState title="This page is being set up" />
    </Page>
  );
}
