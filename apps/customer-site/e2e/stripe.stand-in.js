/* global document, fetch, HTMLElement, location, sessionStorage, URL, window */
/* Stripe.js as its documentation describes it, as far as the site uses it: Stripe(key), elements({clientSecret}),
   create("payment"), mount, confirmPayment with `if_required`, its errors, and the way back from a bank's page. */
(() => {
  const note = (name, value) => sessionStorage.setItem(`stand-in.${name}`, value);
  const count = () => note("confirmations", Number(sessionStorage.getItem("stand-in.confirmations")) + 1);
  const idOf = (secret) => secret.split("_secret_")[0];
  const call = async (secret, act, body) => {
    const answer = await fetch(`/api/v1/dev/stripe/payment_intents/${idOf(secret)}/${act}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ client_secret: secret, ...body }),
    });
    return answer.json();
  };
  const give = (secret, number) => call(secret, "confirm", { card_number: number, exp: "12/34", cvc: "123" });
  const declined = { error: { type: "card_error", code: "card_declined", message: "Your card has been declined." } };
  const incomplete = {
    error: { type: "validation_error", code: "incomplete_number", message: "Your card number is incomplete." },
  };

  function elements({ clientSecret, appearance }) {
    if (!/^pi_\w+_secret_\w+$/.test(clientSecret)) throw new Error("a client secret is needed");
    note("theme", appearance?.theme ?? "");
    const field = document.createElement("input");
    field.setAttribute("aria-label", "Card number");
    return {
      clientSecret,
      number: () => field.value,
      create(kind) {
        if (kind !== "payment") throw new Error(`no such element: ${kind}`);
        return {
          mount(place) {
            if (!(place instanceof HTMLElement) || !place.isConnected) throw new Error("nowhere to mount");
            const group = document.createElement("div");
            group.setAttribute("role", "group");
            group.setAttribute("aria-label", "Card, by the stand-in");
            group.append(field);
            place.replaceChildren(group);
          },
          destroy: () => field.parentElement?.remove(),
        };
      },
    };
  }

  async function askBank(secret, number, back) {
    const agrees = number === "4000002500003155";
    await give(secret, "4000002500003155");
    await call(secret, "authenticate", { passed: agrees });
    const url = new URL(back);
    url.searchParams.set("payment_intent", idOf(secret));
    url.searchParams.set("payment_intent_client_secret", secret);
    url.searchParams.set("redirect_status", agrees ? "succeeded" : "failed");
    location.assign(url);
    return new Promise(() => undefined); // the page is left
  }

  async function confirmPayment({ elements: chosen, redirect, confirmParams }) {
    count();
    const number = chosen.number().replace(/\s/g, "");
    if (redirect !== "if_required" || !confirmParams?.return_url) throw new Error("where to come back is needed");
    if (number.length < 16) return incomplete;
    if (["4000002500003155", "4000008400001629"].includes(number))
      return askBank(chosen.clientSecret, number, confirmParams.return_url);
    const { status } = await give(chosen.clientSecret, number);
    return status === "succeeded" ? { paymentIntent: { id: idOf(chosen.clientSecret), status } } : declined;
  }

  const Stripe = (key) => ({
    elements(options) {
      note("asked", JSON.stringify({ key, theme: options.appearance?.theme }));
      return elements(options);
    },
    confirmPayment,
    _registerWrapper: () => undefined,
  });
  Stripe.version = "endive";
  window.Stripe = Stripe;
})();
