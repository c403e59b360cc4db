import { Button } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCan } from "../../../shared/auth/permissions";
import { instantLabel } from "../../../shared/lib/dates";
import { count } from "../../../shared/lib/format";
import { say } from "../../../shared/ui/say";
import { lettersQuery, useSendAgain } from "../api/money";
import { letterName } from "../rules";
import { Line } from "./Line";
import { Waiting } from "./Waiting";

const EMPTY = {
  title: "Every letter got through",
  text: "An e-mail that no server accepts is listed here. Mend the address at the booking first, then send it again.",
};

/** Letters that were given up. */
export function LettersTab() {
  const query = useQuery(lettersQuery);
  const mayAct = useCan()("customersWrite");
  const again = useSendAgain();
  return (
    <Waiting query={query} empty={EMPTY}>
      {(letter) => (
        <Line
          key={letter.id}
          title={
            <>
              <b>{letterName(letter.letter)}</b> to {letter.to}{" "}
              {letter.about_kind === "booking" && letter.about_id ? (
                <Link to="/bookings/$bookingId" params={{ bookingId: letter.about_id }}>
                  Open the booking
                </Link>
              ) : null}
            </>
          }
          facts={[
            `${count(letter.attempts, "attempt")}, written ${instantLabel(letter.written_at)}`,
            letter.error,
            letter.can_send_again
              ? null
              : "Its text is not kept: it has to be asked for anew where it came from.",
          ]}
        >
          {mayAct && letter.can_send_again ? (
            <Button
              small
              look="quiet"
              busy={again.isPending && again.variables === letter.id}
              onClick={() =>
                again.mutate(letter.id, {
                  onError: say.failed,
                  onSuccess: () => say.done("The letter is on its way again."),
                })
              }
            >
              Send again
            </Button>
          ) : null}
        </Line>
      )}
    </Waiting>
  );
}
