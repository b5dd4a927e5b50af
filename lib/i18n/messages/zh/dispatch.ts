/** Why a person was chosen and others were not: words for what a decision keeps as codes. */
export const dispatch = {
  /** Why a person could not take a job. */
  refusals: {
    inactive: "已停用",
    no_skill: "没有这项技能",
    low_level: "技能等级不够",
    wrong_area: "不负责这个区域",
    declined_before: "已经拒过这一单",
    silent_before: "之前没有答复这一单",
    too_late: "已经赶不上这个时段",
    off_shift: "这个时段不上班",
    too_far: "太远，来不及赶到",
    time_off: "请假",
    day_full: "当天单数已满",
    no_gap: "这个时段已有安排",
    not_together: "凑不到其他人都有空的时间",
    outside_window: "赶不上约定时段",
  },
  /** Why a manager was asked. */
  escalations: {
    nobody_suitable: "没有合适的人有空",
    max_rounds: "问过的人都没有接",
    too_near: "离上门时间太近，来不及再问",
    order_changed: "订单有变动",
    to_confirm: "影子模式，等主管确认",
    unaccepted: "没有人接单",
    late_departure: "到点了还没出发",
    late_start: "约定时段已过，还没开始",
    overrun: "超过计划时间还没完工",
  },
  /** Why a decision was made, where it is kept as a code. */
  reasons: { undone: "撤销" },
  factors: {
    travel: "路程",
    wait: "等待",
    tightness: "余地",
    fairness: "公平",
    workload: "当天单数",
    rating: "评分",
  },
  /** What would have had to be otherwise for somebody else to go. */
  wins: {
    title: "怎样就会派给别人（只改一样）",
    travel: "路程少 {n} 分钟",
    earlier: "能早到 {n} 分钟",
    workload: "当天少 {n} 单",
    fairness: "比应得的再少做 {n} 单",
    rating: "评分高 {n} 星",
    or: "，或",
    none: "只改一样不够",
  },
  values: {
    travel: "多走 {n} 分钟",
    wait: "时段开始后 {n} 分钟到",
    tightness: "离时段结束还有 {n} 分钟",
    fairnessBelow: "比应得的少 {n} 单",
    fairnessAbove: "比应得的多 {n} 单",
    workload: "已有 {n} 单",
    rating: "{n} 星",
  },
};
