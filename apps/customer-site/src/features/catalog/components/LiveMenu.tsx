import type { Menu } from "@hibachi/api-client";
import { unwrap } from "@hibachi/api-client";
import { useEffect, useState } from "react";
import { api } from "../../../shared/api";
import { MenuView } from "./MenuView";

/** The menu as rendered at build time, replaced by the current price book when that is another one. */
export default function LiveMenu({ snapshot }: { snapshot: Menu }) {
  const [menu, setMenu] = useState(snapshot);
  useEffect(() => {
    const abort = new AbortController();
    unwrap(api.GET("/menu", { signal: abort.signal })).then(
      (current) => setMenu((shown) => (current.version === shown.version ? shown : current)),
      () => undefined /* The rendered menu stays; the quote always asks for the current prices. */,
    );
    return () => abort.abort();
  }, []);
  return <MenuView menu={menu} />;
}
