import { Button } from "@hibachi/ui";
import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../../shared/auth/permissions";
import { Notice } from "../../../shared/ui/Notice";
import { answerTotp, signIn } from "../api/auth";
import { emailProblem, safeReturn } from "../rules";
import { EnterCode } from "./EnterCode";
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
  const [tried, setTried] = useState(false);
  const missing = {
    email: emailProblem(email),
    password: password === "" ? "Please enter your password" : null,
  };
  const ended = session.state === "signed_out" && session.reason === "expired";
  return (
    <FormFrame
      title="Sign in"
      submit="Sign in"
      busy={enter.isPending}
      error={enter.error}
      onSubmit={() => {
        setTried(true);
        if (missing.email === null && missing.password === null) enter.mutate();
      }}
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
        error={tried ? missing.email : null}
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
        error={tried ? missing.password : null}
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
  const [lost, setLost] = useState(false);
  const send = useMutation({
    mutationFn: (text: string) => answerTotp(challenge, text),
    onSuccess: onDone,
    onError: () => setCode(""),
  });
  const turn = () => {
    setCode("");
    send.reset();
    setLost(!lost);
  };
  const lead = lost
    ? "Each of your recovery codes opens your account once."
    : "Open your authenticator and enter the six digits it shows for Hibachi.";
  return (
    <FormFrame
      title="Your code"
      lead={lead}
      submit="Continue"
      busy={send.isPending}
      error={send.error}
      onSubmit={() => {
        if (code.trim().length >= 6) send.mutate(code.trim());
      }}
      links={
        <>
          <Button look="plain" small onClick={onBack}>
            Back to the password
          </Button>
          <Button look="plain" small onClick={turn}>
            {lost ? "Use the authenticator" : "Use a recovery code"}
          </Button>
        </>
      }
    >
      {lost ? (
        <TextInput
          label="Recovery code"
          size="md"
          placeholder="ABCD-EFGH-JKMN"
          autoComplete="off"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the only field of this step
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      ) : (
        <div className={styles.code}>
          <EnterCode
            size="lg"
            focused
            refused={send.error}
            value={code}
            onChange={setCode}
            onCode={(digits) => send.mutate(digits)}
          />
        </div>
      )}
    </FormFrame>
  );
}
