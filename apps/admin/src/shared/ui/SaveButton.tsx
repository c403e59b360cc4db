import { Button } from "@hibachi/ui";
import { useMutation } from "@tanstack/react-query";
import { Icon } from "./Icon";
import { say } from "./say";

interface SaveButtonProps {
  /** The name of the file. */
  name: string;
  load: () => Promise<Blob>;
  children?: string;
}

/** What is listed, as a file. Fetched, not linked, because the token travels in a header. */
export function SaveButton({ name, load, children = "Export" }: SaveButtonProps) {
  const save = useMutation({
    mutationFn: load,
    onError: say.failed,
    onSuccess: (file) => {
      const address = URL.createObjectURL(file);
      const link = document.createElement("a");
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    },
  });
  return (
    <Button look="quiet" small busy={save.isPending} onClick={() => save.mutate()}>
      <Icon name="download" size={16} /> {children}
    </Button>
  );
}
