import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";

export function qualityQuery() {
  return queryOptions({ queryKey: keys.quality(), queryFn: () => unwrap(api.GET("/assistant/quality")) });
}
