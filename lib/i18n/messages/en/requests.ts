import type { Same } from "@/lib/i18n/fill";
import type { requests as zh } from "../zh/requests";

export const requests: Same<typeof zh> = {
  genders: { female: "Woman", male: "Man" },
  languages: {
    zh: "Mandarin",
    yue: "Cantonese",
    nan: "Hokkien",
    hak: "Hakka",
    wuu: "Wu (Shanghainese)",
    en: "English",
    ja: "Japanese",
    ko: "Korean",
  },
  fold: "Who should come?",
  hint: "With a request there are fewer times to choose from.",
  gender: "I would like",
  woman: "A woman",
  man: "A man",
  anybody: "Anybody",
  language: "Who speaks",
  anyLanguage: "Any language",
  noneFree:
    "Nobody who meets your requests is free in the next two weeks. Drop a request to see more times, or call us and we arrange it.",
  asked: "The customer asks for",
  speaks: "speaks {language}",
  speak: "Please speak {language}",
  about: "What customers may ask for",
  aboutHint: "Where a customer asks, only people for whom it is entered here are sent.",
  own: "Gender",
  unknown: "Not entered",
  spoken: "Languages spoken",
  hourlyCost: "Labour cost an hour ({currency})",
  hourlyCostHint:
    "Optional; without it the mean of the others counts. Only the owner and managers see it; used where the dispatch rules weigh labour cost.",
};
