import type { ServiceOption } from "@/lib/catalog/schema";
import type { Prisma } from "@/prisma/generated/client";
import { deliveries } from "./deliveries";

/** Skills of the demo business. */
export const skills = [
  { code: "cleaning", nameZh: "保洁", nameEn: "Cleaning" },
  { code: "aircon", nameZh: "空调清洗", nameEn: "Air conditioner cleaning" },
  { code: "plumbing", nameZh: "水暖", nameEn: "Plumbing" },
  { code: "electrics", nameZh: "电工", nameEn: "Electrics" },
  { code: "appliances", nameZh: "家电", nameEn: "Appliances" },
  { code: "locks", nameZh: "锁艺", nameEn: "Locksmith" },
  { code: "assembly", nameZh: "安装", nameEn: "Assembly" },
  { code: "delivery", nameZh: "配送", nameEn: "Delivery" },
];

const choice = (key: string, zh: string, en: string, amount = 0, minutes = 0) => ({ key, zh, en, amount, minutes });

const extra = (key: string, zh: string, en: string, amount: number, minutes: number): ServiceOption => ({
  kind: "extra",
  key,
  zh,
  en,
  choices: [choice(key, zh, en, amount, minutes)],
});

/** A service of the demo: prices in fen, durations in minutes. `share` is its part of an ordinary day's orders. */
export type DemoService = Omit<Prisma.ServiceCreateManyInput, "skillId" | "options"> & {
  skill: string;
  share: number;
  asapAllowed: boolean;
  options: ServiceOption[];
};

/** Services of the demo business. */
export const services: DemoService[] = [
  {
    slug: "home-cleaning",
    skill: "cleaning",
    minLevel: 1,
    share: 30,
    icon: "broom",
    nameZh: "日常保洁",
    nameEn: "Home cleaning",
    descriptionZh: "客厅、卧室、厨房、卫生间的日常清洁，自带工具和清洁剂。",
    descriptionEn: "Living room, bedrooms, kitchen and bathroom; tools and detergents included.",
    baseAmount: 9800,
    durationMinutes: 120,
    asapAllowed: false,
    asapFeeAmount: 0,
    options: [
      {
        kind: "choice",
        key: "hours",
        zh: "时长",
        en: "Duration",
        choices: [
          choice("2", "2 小时", "2 hours"),
          choice("3", "3 小时", "3 hours", 4500, 60),
          choice("4", "4 小时", "4 hours", 8800, 120),
        ],
      },
      extra("windows", "擦玻璃", "Window cleaning", 4000, 30),
    ],
  },
  {
    slug: "deep-cleaning",
    skill: "cleaning",
    minLevel: 2,
    share: 4,
    icon: "sparkles",
    nameZh: "深度保洁",
    nameEn: "Deep cleaning",
    descriptionZh: "厨房重油污、卫生间水垢、死角除尘，适合入住前或换季。",
    descriptionEn: "Kitchen grease, limescale and corners; before moving in or between seasons.",
    baseAmount: 36800,
    durationMinutes: 180,
    asapAllowed: false,
    asapFeeAmount: 0,
    options: [
      {
        kind: "count",
        key: "rooms",
        zh: "房间数",
        en: "Rooms",
        min: 2,
        max: 6,
        choices: [choice("room", "房间", "rooms", 6000, 30)],
      },
    ],
  },
  {
    slug: "aircon-cleaning",
    skill: "aircon",
    minLevel: 1,
    share: 14,
    icon: "snowflake",
    nameZh: "空调清洗",
    nameEn: "Air conditioner cleaning",
    descriptionZh: "拆洗滤网、蒸发器高温杀菌，挂机柜机都可以。",
    descriptionEn: "Filters and evaporator steam-cleaned, wall or floor units.",
    baseAmount: 9900,
    durationMinutes: 50,
    asapAllowed: false,
    asapFeeAmount: 0,
    options: [
      {
        kind: "count",
        key: "units",
        zh: "台数",
        en: "Units",
        min: 1,
        max: 6,
        choices: [choice("unit", "台", "units", 7900, 30)],
      },
    ],
  },
  {
    slug: "drain-unblocking",
    skill: "plumbing",
    minLevel: 1,
    share: 14,
    icon: "drain",
    nameZh: "管道疏通",
    nameEn: "Drain unblocking",
    descriptionZh: "马桶、地漏、厨房下水堵塞，通不好不收费。",
    descriptionEn: "Toilet, floor drain or kitchen sink; no charge if it stays blocked.",
    baseAmount: 12800,
    durationMinutes: 50,
    asapAllowed: true,
    asapFeeAmount: 3000,
    options: [
      {
        kind: "choice",
        key: "where",
        zh: "堵在哪里",
        en: "Where",
        choices: [
          choice("toilet", "马桶", "Toilet"),
          choice("floor", "地漏", "Floor drain"),
          choice("kitchen", "厨房下水", "Kitchen sink", 2000, 10),
        ],
      },
    ],
  },
  {
    slug: "pipe-repair",
    skill: "plumbing",
    minLevel: 2,
    share: 9,
    icon: "wrench",
    nameZh: "水管维修",
    nameEn: "Pipe repair",
    descriptionZh: "漏水、爆管、水龙头和角阀更换。材料费另计。",
    descriptionEn: "Leaks, burst pipes, taps and valves. Materials extra.",
    baseAmount: 15800,
    durationMinutes: 60,
    asapAllowed: true,
    asapFeeAmount: 3000,
    options: [extra("tap", "更换水龙头", "Replace a tap", 5000, 20)],
  },
  {
    slug: "electrical-repair",
    skill: "electrics",
    minLevel: 2,
    share: 10,
    icon: "bolt",
    nameZh: "电路维修",
    nameEn: "Electrical repair",
    descriptionZh: "跳闸、短路、灯具和插座更换，持证电工上门。",
    descriptionEn: "Tripping, short circuits, lights and sockets, by certified electricians.",
    baseAmount: 15800,
    durationMinutes: 60,
    asapAllowed: true,
    asapFeeAmount: 3000,
    options: [],
  },
  {
    slug: "appliance-repair",
    skill: "appliances",
    minLevel: 1,
    share: 10,
    icon: "washer",
    nameZh: "家电维修",
    nameEn: "Appliance repair",
    descriptionZh: "洗衣机、冰箱、热水器、油烟机检修。配件费另计。",
    descriptionEn: "Washing machines, fridges, water heaters, range hoods. Parts extra.",
    baseAmount: 8000,
    durationMinutes: 70,
    asapAllowed: false,
    asapFeeAmount: 0,
    options: [
      {
        kind: "choice",
        key: "what",
        zh: "哪种家电",
        en: "Appliance",
        choices: [
          choice("washer", "洗衣机", "Washing machine"),
          choice("fridge", "冰箱", "Fridge", 2000),
          choice("heater", "热水器", "Water heater", 2000),
          choice("hood", "油烟机", "Range hood"),
        ],
      },
    ],
  },
  {
    slug: "locksmith",
    skill: "locks",
    minLevel: 1,
    // Whoever calls stands before the door.
    priority: "high",
    share: 4,
    icon: "key",
    nameZh: "开锁换锁",
    nameEn: "Locksmith",
    descriptionZh: "公安备案师傅，开锁、换锁芯、装智能锁。",
    descriptionEn: "Registered locksmiths: opening, new cylinders, smart locks.",
    baseAmount: 12000,
    durationMinutes: 40,
    asapAllowed: true,
    asapFeeAmount: 5000,
    options: [
      {
        kind: "choice",
        key: "job",
        zh: "做什么",
        en: "Job",
        choices: [
          choice("open", "开锁", "Open"),
          choice("cylinder", "换锁芯", "New cylinder", 8000, 15),
          choice("smart", "装智能锁", "Fit a smart lock", 12000, 40),
        ],
      },
    ],
  },
  {
    slug: "furniture-assembly",
    skill: "assembly",
    minLevel: 1,
    share: 5,
    icon: "sofa",
    nameZh: "家具安装",
    nameEn: "Furniture assembly",
    descriptionZh: "床、衣柜、书桌、灯具、窗帘上门安装。",
    descriptionEn: "Beds, wardrobes, desks, lamps and curtains.",
    baseAmount: 12000,
    durationMinutes: 80,
    asapAllowed: false,
    asapFeeAmount: 0,
    options: [],
  },
  ...deliveries,
];
