import { EmptyState } from "@hibachi/ui";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { fieldMessage } from "../../../shared/api/client";
import { say } from "../../../shared/ui/say";
import { resetPassword } from "../api/auth";
import { passwordProblem } from "../rules";
import { FormFrame } from "./FormFrame";
import { NewPasswordFields } from "./NewPasswordFields";

const route = getRouteApi("/open/reset-password");

export function ResetPasswordPage() {
  const { token } = route.useSearch();
  if (token === undefined) {
    return (
      <EmptyState
        title="This link is not complete"
        action={<Link to="/forgot-password">Ask for a new one</Link>}
      >
        Open the link from the e-mail again, or copy all of it.
      </EmptyState>
    );
  }
  return <ResetForm token={token} />;
}

function ResetForm({ token }: { token: string }) {
  const navigate = useNavigate();
  const [value, setValue] = useState({ password: "", repeat: "" });
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => resetPassword(token, value.password),
    onSuccess: () => {
      say.done("Your password is changed. Sign in with it now.");
      void navigate({ to: "/sign-in" });
    },
  });
  return (
    <FormFrame
      title="Choose a password"
      submit="Save the password"
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true);
        if (passwordProblem(value.password, value.repeat) === null) save.mutate();
      }}
      links={<Link to="/sign-in">Back to signing in</Link>}
    >
      <NewPasswordFields
        value={value}
        onChange={setValue}
        refused={fieldMessage(save.error, "password")}
        tried={tried}
      />
    </FormFrame>
  );
}
