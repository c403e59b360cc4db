/** The public address of the site, without a slash at the end; set `VITE_SITE_URL` when building. */
export const origin = (import.meta.env.VITE_SITE_URL ?? "https://myhibachi.example").replace(/\/$/, "");
