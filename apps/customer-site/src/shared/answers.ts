import { marked } from "marked";
import { faq } from "./content";
import type { Question } from "./components/Questions";

/** All articles with their answers as HTML. Only for pages rendered at build time: it brings the Markdown parser. */
export const questions: Question[] = faq.items.map((item) => ({
  slug: item.slug,
  group: item.group,
  question: item.question,
  answerHtml: marked.parse(item.answer_md, { async: false }),
}));
