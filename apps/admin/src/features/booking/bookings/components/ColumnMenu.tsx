import { Button } from "@hibachi/ui";
import { Checkbox, Popover, Stack } from "@mantine/core";
import { Icon } from "../../../../shared/ui/Icon";
import { COLUMNS, type ColumnId } from "../rules";

export function ColumnMenu({
  hidden,
  onToggle,
}: {
  hidden: ReadonlySet<ColumnId>;
  onToggle: (id: ColumnId) => void;
}) {
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button look="quiet" small>
          <Icon name="columns" size={16} /> Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={10}>
          {COLUMNS.filter((column) => !column.fixed).map((column) => (
            <Checkbox
              key={column.id}
              label={column.label}
              checked={!hidden.has(column.id)}
              onChange={() => onToggle(column.id)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
