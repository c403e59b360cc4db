import { useSyncExternalStore } from "react";

function listen(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Says that the connection is gone, for as long as it is; the region is there before, so that it is read out. */
export function OfflineBar() {
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div role="status" className={online ? undefined : "offline-bar"}>
      {online ? null : (
        <>
          <b>You are offline.</b> What you have typed stays here; nothing is sent until you press again.
        </>
      )}
    </div>
  );
}
