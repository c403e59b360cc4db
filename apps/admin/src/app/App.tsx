import { EmptyState } from "@hibachi/ui";

export function App() {
  return (
    <main>
      <EmptyState title="The panel is being set up" />
    </main>
  );
}
