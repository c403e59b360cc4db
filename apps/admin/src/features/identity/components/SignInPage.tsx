import { Button } from "@hibachi/ui";
import { PasswordInput, PinInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../../shared/auth/permissions";
import { Notice } from "../../../shared/ui/Notice";
import { answerTotp, signIn } from "../api/auth";
import { safeReturn, totpCode } from "../rules";
import styles from "./Form.module.css";
import { FormFrame } from "./FormFrame";

const route = getRouteApi("/open/sign-in");

/** Password first, then the code of the authenticator when the person has one. */
export function SignInPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  const [challenge, setChallenge] = useState<string | null>(null);
  const enter = () => router.history.replace(`/admin${safeReturn(next)}`);
  return challenge === null ? (
    <PasswordStep onDone={enter} onChallenge={setChallenge} />
  ) : (
    <CodeStep challenge={challenge} onDone={enter} onBack={() => setChallenge(null)} />
  );
}

function PasswordStep({
  onDone,
  onChallenge,
}: {
  onDone: () => void;
  onChallenge: (challenge: string) => void;
}) {
  const session = useSession();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: (step) => (step.done ? onDone() : onChallenge(step.challenge)),
  });
  const ended = session.state === "signed_out" && session.reason === "expired";
  return (
    <FormFrame
      title="Sign in"
      submit="Sign in"
      busy={enter.isPending}
      error={enter.error}
      onSubmit={() => enter.mutate()}
      links={<Link to="/forgot-password">Forgot your password?</Link>}
    >
      {ended && !enter.error ? (
        <Notice tone="steel">Your session has ended. Sign in and you are back where you were.</Notice>
      ) : null}
      <TextInput
        label="E-mail"
        type="email"
        size="md"
        name="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        required
        withAsterisk={false}
      />
      <PasswordInput
        label="Password"
        size="md"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": "Show the password" }}
        required
        withAsterisk={false}
      />
    </FormFrame>
  );
}

interface CodeStepProps {
  challenge: string;
  onDone: () => void;
  onBack: () => void;
}

function CodeStep({ challenge, onDone, onBack }: CodeStepProps) {
  const [code, setCode] = useState("");
  const send = useMutation({
    mutationFn: (digits: string) => answerTotp(challenge, digits),
    onSuccess: onDone,
    onError: () => setCode(""),
  });
  const submit = (text: string) => {
    const digits = totpCode(text);
    if (digits !== null) send.mutate(digits);
  };
  return (
    <FormFrame
      title="Your code"
      lead="Open your authenticator and enter the six digits it shows for Hibachi."
      submit="Continue"
      busy={send.isPending}
      error={send.error}
      onSubmit={() => submit(code)}
      links={
        <Button look="plain" small onClick={onBack}>
          Back to the password
        </Button>
      }
    >
      <div className={styles.code}>
        <PinInput
          length={6}
          size="lg"
          type="number"
          oneTimeCode
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the only field of this step
          autoFocus
          aria-label="Six-digit code"
          value={code}
          onChange={setCode}
          onComplete={submit}
        />
      </div>
    </FormFrame>
  );
}
