import { Button } from "@hibachi/ui";
import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { asProblem, fieldMessage } from "../../../shared/api/client";
import type { Me } from "../../../shared/api/types";
import { Notice } from "../../../shared/ui/Notice";
import { Panel } from "../../../shared/ui/Panel";
import { say } from "../../../shared/ui/say";
import { useChangePassword } from "../api/account";
import { passwordProblem } from "../rules";
import { NewPasswordFields } from "./NewPasswordFields";
import styles from "./Profile.module.css";

const EMPTY = { password: "", repeat: "" };

/** Changing the password against the present one. */
export function PasswordPanel({ me }: { me: Me }) {
  const [current, setCurrent] = useState("");
  const [value, setValue] = useState(EMPTY);
  const change = useChangePassword();
  const about = [me.name, me.email];
  const ready = current !== "" && passwordProblem(value.password, value.repeat, about) === null;
  const refused = fieldMessage(change.error, "password");
  const wrong = fieldMessage(change.error, "current");
  const save = () =>
    change.mutate(
      { current, password: value.password },
      {
        onSuccess: () => {
          say.done("Your password is changed. Your other devices are signed out.");
          setCurrent("");
          setValue(EMPTY);
        },
      },
    );
  return (
    <Panel title="Password">
      <form
        className={styles.setup}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !change.isPending) save();
        }}
      >
        {change.error && !refused && !wrong ? (
          <Notice tone="plum" urgent>
            {asProblem(change.error).message}
          </Notice>
        ) : null}
        <input type="text" name="username" autoComplete="username" value={me.email} readOnly hidden />
        <PasswordInput
          label="Present password"
          size="md"
          autoComplete="current-password"
          value={current}
          error={wrong}
          visibilityToggleButtonProps={{ "aria-label": "Show the password" }}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPasswordFields value={value} onChange={setValue} about={about} refused={refused} tried={false} />
        <div>
          <Button type="submit" small busy={change.isPending} disabled={!ready}>
            Change the password
          </Button>
        </div>
      </form>
    </Panel>
  );
}
