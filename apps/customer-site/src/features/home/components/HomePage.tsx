import { Band } from "../../../shared/components/Band";
import { Questions } from "../../../shared/components/Questions";
import { Section, Wrap } from "../../../shared/components/Section";
import { questions } from "../../../shared/answers";
import { AreaStrip } from "./AreaStrip";
import { Closing } from "./Closing";
import { Examples } from "./Examples";
import { Hero } from "./Hero";
import { Plates } from "./Plates";
import { Provided } from "./Provided";
import { Scene } from "./Scene";
import { Steps } from "./Steps";

const asked = [
  "what-is-included",
  "what-to-provide",
  "space-needed",
  "rain",
  "cancellation-policy",
  "tipping",
];

export function HomePage() {
  return (
    <>
      <Hero />
      <Scene />
      <Wrap>
        <Steps />
        <Plates />
        <Examples />
        <Provided />
        <Band
          title="Allergies are read, not promised away."
          text="Tell us per guest. The chef has it on the sheet and repeats it at the door, and the kitchen matrix says what is in every dish. One shared grill means we never say “free from”."
        >
          <ul>
            <li>
              <span>
                An <a href="/allergens/">ingredient matrix</a> for every dish and sauce
              </span>
            </li>
            <li>Gluten-free soy sauce and rice without egg on request</li>
            <li>A person answers every severe allergy</li>
          </ul>
        </Band>
        <AreaStrip />
        <Section title="Asked before almost every evening">
          <Questions items={questions.filter((item) => asked.includes(item.slug))} />
          <p>
            <a href="/faq/">All questions</a>
          </p>
        </Section>
      </Wrap>
      <Closing />
    </>
  );
}
