import axe from "axe-core";

/**
 * The accessibility rules that `root` breaks, as `rule: selector` lines; empty when it breaks none.
 * Colour contrast and page landmarks need a real page and are checked in the browser tests.
 */
export async function accessibilityFaults(root: Element): Promise<string[]> {
  const result = await axe.run(root, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return result.violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${node.target.join(" ")}`),
  );
}
