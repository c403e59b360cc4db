import { Button } from "@hibachi/ui";
import { Checkbox, Popover, Stack } from "@mantine/core";
import { Icon } from "../../../../shared/ui/Icon";
import type { columnsFor, ColumnId } from "../rules";

export function ColumnMenu({
  columns,
  hidden,
  onToggle,
}: {
  columns: ReturnType<typeof columnsFor>;
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
          {columns
            .filter((column) => !column.fixed)
            .map((column) => (
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
