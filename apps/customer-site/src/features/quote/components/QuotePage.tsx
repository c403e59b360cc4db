import { EmptyState, Page } from "@hibachi/ui";

export default function QuotePage() {
  return (
    <Page title="Your price, to the cent">
      <EmptyState title="This page is being set up" />
    </Page>
  );
}
