// The questionnaire, as one writes it with SurveyJS: a page a question, each shown when the answers before it call
// for it. Questions, options and hints are those of the catalogue (`questions.json`, from `cargo xtask questions`);
// what an answer leads to is one sentence here, where Role Advisor gives roles, reasons and sources.
import "survey-core/survey-core.fontless.min.css";
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";

import { questions } from "./questions.json";

const MISIS = "{system} contains 'misis'";
const CLEVER = "{system} contains 'clever'";
const SCHOOL = "{workplace} anyof ['one-school', 'several-schools']";

// When each question is shown. Ours works that out of the rules themselves, and leaves out more.
const SHOWN = {
    "school-level": `${SCHOOL} and ${MISIS}`,
    roster: `${SCHOOL} and ${CLEVER} and {employment} = 'certificated'`,
    duty: `${MISIS} and {position} notempty`,
    "other-duty": `${MISIS} and {duty} contains 'other'`,
    "clever-feature": `${CLEVER} and {roster} != 'yes'`,
};

const pages = questions.map(({ id, text, hint, several, options }) => ({
    name: id,
    visibleIf: SHOWN[id],
    elements: [
        {
            type: several ? "checkbox" : "radiogroup",
            name: id,
            title: text,
            description: hint,
            isRequired: true,
            choices: options.map(({ id, label }) => ({ value: id, text: label })),
        },
    ],
}));

const survey = new Model({
    title: "Find your role",
    firstPageIsStartPage: true,
    startSurveyText: "Start now",
    pageNextText: "Continue",
    completeText: "See my answer",
    focusFirstQuestionAutomatic: true,
    completedHtml: "<h3>Your answer</h3><p>MiSiS Counselor, Clever Staff.</p>",
    pages: [{ elements: [{ type: "html", name: "start", html: "<h3>Find your role</h3>" }] }, ...pages],
});

renderSurvey(survey, document.getElementById("survey"));
