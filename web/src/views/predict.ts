/** Think first: two short questions about the next run, folded until somebody wants them. */

import { h, icon, prose } from "../dom";
import { icons } from "../icons";
import { messages } from "../messages";
import type { Played } from "../model/played";
import { judge, type Judged, type Prediction } from "../model/prediction";

export class PredictForm {
  readonly element: HTMLElement;
  private readonly traces = h("input", { type: "number", min: "0", max: "999", id: "predict-traces", inputmode: "numeric" });
  private readonly prints = h(
    "select",
    { id: "predict-prints" },
    ...(["unsaid", "yes", "no"] as const).map((value) => h("option", { value }, messages.predict.choices[value])),
  );
  private readonly outcome = h("ul", { class: "predicted", "aria-live": "polite" });

  constructor(private readonly openRow: (row: number | undefined) => void) {
    const words = messages.predict;
    const question = (id: string, text: string, field: HTMLElement): HTMLElement =>
      h("p", { class: "question" }, h("label", { for: id }, prose(text)), field);
    this.element = h(
      "details",
      { class: "predict" },
      h("summary", {}, words.title),
      h("p", { class: "quiet" }, words.why),
      question("predict-traces", words.traces, this.traces),
      question("predict-prints", words.prints, this.prints),
      this.outcome,
    );
  }

  /** Say how right the predictions were, and ask anew. */
  judge(played: Played | undefined): void {
    const judged = played ? judge(this.prediction, played) : [];
    this.outcome.replaceChildren(...judged.map((each) => this.judgedView(each)));
    this.traces.value = "";
    this.prints.value = "unsaid";
  }

  private get prediction(): Prediction {
    const { valueAsNumber } = this.traces;
    const said = this.prints.value;
    return {
      traces: Number.isNaN(valueAsNumber) ? undefined : valueAsNumber,
      samePrints: said === "unsaid" ? undefined : said === "yes",
    };
  }

  private judgedView({ question, right, happened, row }: Judged): HTMLElement {
    const words = messages.predict;
    const fact = question === "traces" ? words.madeTraces(Number(happened)) : words.printed(Boolean(happened));
    const open = (): void => this.openRow(row);
    return h(
      "li",
      { class: right ? "right" : "wrong", "data-predicted": question, "data-right": String(right) },
      icon(right ? icons.check : icons.fail),
      h("span", {}, `${right ? words.right : words.wrong} ${fact} `),
      !right && h("button", { type: "button", class: "link", onclick: open }, words.show),
    );
  }
}
