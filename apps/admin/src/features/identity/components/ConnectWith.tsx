import { useQuery } from "@tanstack/react-query";
import { connectionQuery } from "../api/outside";
import { Snippet } from "./Snippet";
import styles from "./Outside.module.css";

/** The settings for an assistant, with the key that was just made. */
export function ConnectWith({ apiKey }: { apiKey: string }) {
  const { data } = useQuery(connectionQuery);
  if (!data?.url) return null;
  return (
    <>
      <p className={styles.text}>For an outside assistant, these settings hold the address and the key:</p>
      <Snippet url={data.url} apiKey={apiKey} />
    </>
  );
}
