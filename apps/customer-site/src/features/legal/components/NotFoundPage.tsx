import { ButtonLink, EmptyState, Knives } from "@hibachi/ui";

export function NotFoundPage() {
  return (
    <div style={{ padding: "64px 0" }}>
      <h1 className="visually-hidden">Page not found</h1>
      <EmptyState
        title="Nothing on this grill"
        picture={<Knives />}
        action={
          <>
            <ButtonLink href="/">Home</ButtonLink>
            <ButtonLink look="quiet" href="/faq/">
              Questions
            </ButtonLink>
          </>
        }
      >
        The page you asked for does not exist, or has moved.
      </EmptyState>
    </div>
  );
}
