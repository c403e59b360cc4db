import { EmptyState } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { fieldMessage } from "../../../shared/api/client";
import { acceptInvitation } from "../api/auth";
import { passwordProblem } from "../rules";
import { FormFrame } from "./FormFrame";
import { NewPasswordFields } from "./NewPasswordFields";

const route = getRouteApi("/open/accept-invitation");

export function AcceptInvitationPage() {
  const { token } = route.useSearch();
  if (token === undefined) {
    return (
      <EmptyState title="This invitation is not complete" action={<Link to="/sign-in">Sign in instead</Link>}>
        Open the link from the e-mail again, or ask whoever invited you for a new one.
      </EmptyState>
    );
  }
  return <AcceptForm token={token} />;
}

function AcceptForm({ token }: { token: string }) {
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [value, setValue] = useState({ password: "", repeat: "" });
  const [tried, setTried] = useState(false);
  const accept = useMutation({
    mutationFn: () => acceptInvitation(token, name.trim(), value.password),
    onSuccess: () => navigate({ to: "/" }),
  });
  const about = name.split(/\s+/);
  return (
    <FormFrame
      title="Welcome"
      lead="Say who you are and choose a password. You can add a second factor in your profile."
      submit="Join"
      busy={accept.isPending}
      error={accept.error}
      onSubmit={() => {
        setTried(true);
        if (name.trim() !== "" && passwordProblem(value.password, value.repeat, about) === null)
          accept.mutate();
      }}
    >
      <TextInput
        label="Your name"
        size="md"
        autoComplete="name"
        value={name}
        error={tried && name.trim() === "" ? "Please say your name" : fieldMessage(accept.error, "name")}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NewPasswordFields
        value={value}
        onChange={setValue}
        about={about}
        refused={fieldMessage(accept.error, "password")}
        tried={tried}
      />
    </FormFrame>
  );
}
