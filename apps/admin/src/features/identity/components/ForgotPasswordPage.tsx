import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Notice } from "../../../shared/ui/Notice";
import { forgotPassword } from "../api/auth";
import { emailProblem } from "../rules";
import { FormFrame } from "./FormFrame";

export function ForgotPasswordPage() {
  const [email, setEmail] = useState("");
  const [tried, setTried] = useState(false);
  const missing = emailProblem(email);
  const send = useMutation({ mutationFn: () => forgotPassword(email.trim()) });
  return (
    <FormFrame
      title="New password"
      lead="We send a link to your e-mail address. It works once and for one hour."
      submit={send.isSuccess ? "Send it again" : "Send the link"}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => {
        setTried(true);
        if (missing === null) send.mutate();
      }}
      links={<Link to="/sign-in">Back to signing in</Link>}
    >
      {send.isSuccess ? (
        <Notice tone="leaf" icon="check">
          If {email} belongs to someone here, the link is on its way.
        </Notice>
      ) : null}
      <TextInput
        label="E-mail"
        type="email"
        size="md"
        autoComplete="username"
        value={email}
        error={tried ? missing : null}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
