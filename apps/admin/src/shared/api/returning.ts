const KEY = "hibachi-returning";

/**
 * Whether somebody has signed in with this browser. The refresh cookie is hidden from scripts; without this note every
 * stranger's first visit would begin with a refused exchange.
 */
export const returning = {
  get(): boolean {
    try {
      return localStorage.getItem(KEY) !== null;
    } catch {
      return true; // storage is closed to us: ask the server
    }
  },
  set(is: boolean): void {
    try {
      if (is) localStorage.setItem(KEY, "1");
      else localStorage.removeItem(KEY);
    } catch {
      // storage is closed to us: `get` says yes
    }
  },
};
