import { Button, EmptyState, Page } from "@hibachi/ui";
import { Questions } from "../../../shared/components/Questions";
import { questions } from "../../../shared/answers";
import { faq } from "../../../shared/content";
import styles from "./FaqPage.module.css";

export function FaqPage() {
  const groups = faq.groups.filter((group) => questions.some((item) => item.group === group.code));
  return (
    <Page title="Questions and answers" lead="Written down as we answer them every day.">
      <div className={styles.layout} data-enhance="faq">
        <div className={styles.side}>
          <div className={`${styles.search} needs-script`}>
            <label htmlFor="faq-search">Search the answers</label>
            <input
              id="faq-search"
              type="search"
              placeholder="rain, deposit, gluten"
              autoComplete="off"
              data-search=""
            />
            <p role="status" data-count="" />
          </div>
          <nav aria-label="Groups" className={styles.groups}>
            {groups.map((group) => (
              <a key={group.code} href={`#group-${group.code}`}>
                {group.name}
              </a>
            ))}
          </nav>
        </div>
        <div>
          {groups.map((group) => (
            <section key={group.code} id={`group-${group.code}`} className={styles.group} data-group="">
              <h2>{group.name}</h2>
              <Questions items={questions.filter((item) => item.group === group.code)} />
            </section>
          ))}
          <div data-empty="" hidden>
            <EmptyState
              title="No answer has these words"
              action={<Button data-open-chat="">Ask us instead</Button>}
            >
              Try one word, or ask: we answer right away.
            </EmptyState>
          </div>
        </div>
      </div>
    </Page>
  );
}
