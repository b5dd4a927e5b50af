/** Who is to come: what customers ask for, and what is known of people. */
export const requests = {
  genders: { female: "女", male: "男" },
  languages: {
    zh: "普通话",
    yue: "粤语",
    nan: "闽南话",
    hak: "客家话",
    wuu: "吴语",
    en: "英语",
    ja: "日语",
    ko: "韩语",
  },
  /** On the order form. */
  fold: "对上门的人有要求",
  hint: "有要求时，可约的时段会少一些。",
  gender: "希望谁来",
  woman: "女服务人员",
  man: "男服务人员",
  anybody: "都可以",
  language: "希望会说",
  anyLanguage: "都可以",
  noneFree: "按您的要求，最近两周都没有空档。去掉一项要求，就能看到更多时段；或者打电话给我们，帮您安排。",
  /** On an order. */
  asked: "客户要求",
  speaks: "会说{language}",
  speak: "希望您说{language}",
  /** On a worker's page. */
  about: "客户可能的要求",
  aboutHint: "客户有要求时，只派这里写明的人。",
  own: "性别",
  unknown: "未填写",
  spoken: "会说的语言",
  hourlyCost: "每小时人工成本（{currency}）",
  hourlyCostHint: "可以不填，按其他人的平均算。只有老板和主管看得到；派单规则里“人工成本”大于 0 才会用到。",
};
