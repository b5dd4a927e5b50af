/** The words of the pages shown when something is missing or broke; small, because every page carries them. */
export const failure = {
  missingTitle: "没有找到这个页面",
  missingText: "链接可能写错了，或者已经失效。",
  brokenTitle: "出了点问题",
  brokenText: "不是您的操作有误。请再试一次；如果还不行，请给我们打电话。",
  brokenOfficeText: "不是您的操作有误。请再试一次；如果还不行，请告诉老板或主管。",
  retry: "再试一次",
  home: "回到首页",
};
