/** Whether a key press belongs to a field or dialog and not to the page's own keys. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest("input, textarea, select, [contenteditable='true'], [role='dialog']") !== null;
}
