/** Who works in the office, and signs in there. */
export const logins = {
  title: "办公室人员",
  lead: "主管和客服。服务人员在上面添加。",
  add: "添加办公室人员",
  back: "人员列表",
  name: "姓名",
  role: "岗位",
  roleHint: "主管安排一天的工作，客服接单和处理客诉。看不到的页面打不开。",
  login: "登录名",
  state: "状态",
  active: "在职，可以登录",
  inactive: "已停用",
  save: "保存",
  password: "密码",
};
