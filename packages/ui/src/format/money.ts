const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const wholeDollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
});

/** Integer cents as people read them: `88280` → `$882.80`. */
export function formatCents(cents: number): string {
  return dollars.format(cents / 100);
}

/** Cents without an empty fraction, for prices in running text: `5500` → `$55`, `6480` → `$64.80`. */
export function formatPrice(cents: number): string {
  return (cents % 100 === 0 ? wholeDollars : dollars).format(cents / 100);
}
