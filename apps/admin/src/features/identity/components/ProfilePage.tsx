import { Button, Tag } from "@hibachi/ui";
import { useMutation } from "@tanstack/react-query";
import { useMe } from "../../../shared/auth/permissions";
import { Facts } from "../../../shared/ui/Facts";
import { PageHead } from "../../../shared/ui/PageHead";
import { Panel } from "../../../shared/ui/Panel";
import { ShortId } from "../../../shared/ui/ShortId";
import { signOut } from "../api/auth";
import { roleLabel, ROLES } from "../rules";
import { NoticesPanel } from "./NoticesPanel";
import { PasswordPanel } from "./PasswordPanel";
import styles from "./Profile.module.css";
import { SessionsPanel } from "./SessionsPanel";
import { TotpPanel } from "./TotpPanel";

export function ProfilePage() {
  const me = useMe();
  const leave = useMutation({ mutationFn: signOut });
  const stations = me.stations.length === 0 ? "All stations" : me.stations.map((one) => one.name).join(", ");
  return (
    <>
      <PageHead title={me.name} mark={<Tag tone="steel">{roleLabel(me.role)}</Tag>} note={me.email}>
        <Button look="quiet" small busy={leave.isPending} onClick={() => leave.mutate()}>
          Sign out
        </Button>
      </PageHead>
      <div className={styles.columns}>
        <Panel title="You">
          <Facts
            facts={[
              { term: "Business", value: me.business.name },
              { term: "Stations", value: stations },
              { term: "Your role may", value: ROLES.find(({ role }) => role === me.role)?.may },
              { term: "Staff id", value: <ShortId value={me.id} label="staff id" /> },
            ]}
          />
        </Panel>
        <NoticesPanel />
        <SessionsPanel />
        <TotpPanel enabled={me.totp_enabled} />
        <PasswordPanel me={me} />
      </div>
    </>
  );
}
