import { EmptyState, SkeletonLines } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { fieldMessage, ProblemError } from "../../../shared/api/client";
import { QueryView } from "../../../shared/ui/QueryView";
import { acceptInvitation, invitationQuery } from "../api/auth";
import { passwordProblem } from "../rules";
import { FormFrame } from "./FormFrame";
import { NewPasswordFields } from "./NewPasswordFields";

const route = getRouteApi("/open/accept-invitation");

export function AcceptInvitationPage() {
  const { token } = route.useSearch();
  if (token === undefined) return <Unusable title="This invitation is not complete" />;
  return <Invitation token={token} />;
}

function Invitation({ token }: { token: string }) {
  const query = useQuery(invitationQuery(token));
  if (query.error instanceof ProblemError && query.error.code === "invitation_gone")
    return <Unusable title={query.error.message} />;
  return (
    <QueryView query={query} skeleton={<SkeletonLines lines={6} />}>
      {(invited) => <AcceptForm token={token} invited={invited.name} />}
    </QueryView>
  );
}

function Unusable({ title }: { title: string }) {
  return (
    <EmptyState level={1} title={title} action={<Link to="/sign-in">Sign in instead</Link>}>
      Open the link from the newest e-mail again, or ask whoever invited you for a new one.
    </EmptyState>
  );
}

function AcceptForm({ token, invited }: { token: string; invited: string }) {
  const navigate = useNavigate();
  const [name, setName] = useState(invited);
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
      lead="Choose a password, and change your name if it is written otherwise. You can add a second factor in your profile."
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
