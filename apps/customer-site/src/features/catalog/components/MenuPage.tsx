import { ButtonLink, Page } from "@hibachi/ui";
import { Island } from "../../../shared/islands/Island";
import { menu } from "../../../shared/content";
import LiveMenu from "./LiveMenu";

export function MenuPage() {
  return (
    <Page
      title="Menu and prices"
      lead="Everything has its price here; there is no service charge and no surprise on the evening. Tax is included."
    >
      <Island name="menu" component={LiveMenu} props={{ snapshot: menu }} />
      <ButtonLink href="/quote/">Work out your evening</ButtonLink>
    </Page>
  );
}
