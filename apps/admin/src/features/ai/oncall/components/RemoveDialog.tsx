import type { OnCallPerson } from "../../../../shared/api/types";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { say } from "../../../../shared/ui/say";
import { useRemovePerson } from "../api/oncall";

interface RemoveDialogProps {
  person: OnCallPerson;
  /** Nobody is left then. */
  last: boolean;
  onClose: () => void;
}

export function RemoveDialog({ person, last, onClose }: RemoveDialogProps) {
  const remove = useRemovePerson();
  const confirm = () =>
    remove.mutate(person.id, {
      onSuccess: () => {
        say.done(`${person.name} is not on call any more.`);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      opened
      danger
      title={`Take ${person.name} off call?`}
      confirm="Take off"
      onClose={onClose}
      onConfirm={confirm}
      busy={remove.isPending}
      error={remove.error}
    >
      <p>
        {last
          ? "Nobody is left then: hand-overs go by e-mail alone."
          : `${person.name} is texted no more; the others are, in their order.`}
      </p>
    </ConfirmDialog>
  );
}
