import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate, useRouter } from "@tanstack/react-router";
import { Button, Skeleton } from "@hibachi/ui";
import { asProblem } from "../../../shared/api/client";
import { useSession } from "../../../shared/auth/permissions";
import { Notice } from "../../../shared/ui/Notice";
import { confirmTotp, setUpTotp, signOut } from "../api/auth";
import { safeReturn } from "../rules";
import { EnterCode } from "./EnterCode";
import form from "./Form.module.css";
import { FormFrame } from "./FormFrame";
import styles from "./Profile.module.css";
import { RecoveryCodes } from "./RecoveryCodes";
import { Scan } from "./Scan";

const route = getRouteApi("/open/second-factor");

/** For people whose role needs a second factor and who have none: the only page that opens for them. */
export function EnrolPage() {
  const { next } = route.useSearch();
  const session = useSession();
  const router = useRouter();
  const confirm = useMutation({ mutationFn: confirmTotp });
  if (session.state !== "signed_in") return <Navigate to="/sign-in" search={next ? { next } : {}} replace />;
  const enter = () => router.history.replace(`/admin${safeReturn(next)}`);
  if (confirm.data) {
    return (
      <FormFrame title="Your recovery codes" submit="I have kept them" onSubmit={enter}>
        <div className={styles.setup}>
          <RecoveryCodes codes={confirm.data} />
        </div>
      </FormFrame>
    );
  }
  // The account is renewed before the codes are shown: stay until they are.
  if (!session.me.must_enrol && !confirm.isPending) return <Navigate to="/" replace />;
  return <Enrol error={confirm.error} onCode={(code) => confirm.mutate(code)} />;
}

function Enrol({ error, onCode }: { error: unknown; onCode: (code: string) => void }) {
  // A page that is opened again goes on with a new secret; the earlier one never counted.
  const setup = useQuery({
    queryKey: ["account", "enrol"],
    queryFn: setUpTotp,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const leave = useMutation({ mutationFn: signOut });
  const wrong = error ?? setup.error;
  return (
    <div className={form.form}>
      <h1>One more lock</h1>
      <p>
        Your role can move money and let people in, so it needs a second factor: a code from an authenticator
        on your phone, such as the one your phone came with. Setting it up takes a minute.
      </p>
      <div className={styles.setup}>
        {setup.data ? <Scan setup={setup.data} /> : <Skeleton height={280} radius={14} />}
        <p>Then enter the six digits it shows.</p>
        {wrong ? (
          <Notice tone="plum" urgent>
            {asProblem(wrong).message}
          </Notice>
        ) : null}
        <EnterCode size="lg" refused={error} onCode={onCode} />
      </div>
      <div className={form.links}>
        <Button look="plain" small busy={leave.isPending} onClick={() => leave.mutate()}>
          Sign out
        </Button>
      </div>
    </div>
  );
}
