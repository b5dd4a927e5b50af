/** A corner of the map, WGS-84, [longitude, latitude]. Neighbouring areas share corners, so that the map has no gaps. */
const at = {
  renminBridge: [113.2525, 23.108],
  xicun: [113.243, 23.16],
  guangzhouBridge: [113.314, 23.112],
  shahe: [113.316, 23.15],
  tianpingjia: [113.305, 23.163],
  yinhe: [113.33, 23.19],
  longdong: [113.355, 23.245],
  fenghuangshan: [113.405, 23.235],
  huocun: [113.43, 23.18],
  dongpu: [113.43, 23.105],
  pazhouEast: [113.395, 23.103],
  yuancun: [113.36, 23.113],
  kuangquan: [113.28, 23.172],
  shijing: [113.215, 23.2],
  jiangxia: [113.215, 23.33],
  taihe: [113.33, 23.33],
  xichang: [113.18, 23.165],
  hedong: [113.185, 23.09],
  haibei: [113.205, 23.045],
  dongjiao: [113.255, 23.05],
  huadi: [113.245, 23.085],
  luoxi: [113.3, 23.045],
  lijiao: [113.345, 23.058],
  guanzhou: [113.39, 23.075],
  luogang: [113.47, 23.2],
  nangang: [113.54, 23.18],
  xiayuan: [113.545, 23.09],
  changzhou: [113.48, 23.07],
  shibi: [113.265, 22.99],
  zhongcun: [113.29, 22.9],
  shiqiaoEast: [113.42, 22.89],
  shiji: [113.47, 22.96],
  xinzao: [113.44, 23.05],
} as const satisfies Record<string, [number, number]>;

type Corner = keyof typeof at;

const ring = (...corners: Corner[]): [number, number][] => [...corners, corners[0] as Corner].map((corner) => [...at[corner]]);

/** Service areas of the demo business: districts of Guangzhou, outlines simplified; `adcode` from GB/T 2260. Fees in fen. */
export const areas = [
  {
    code: "tianhe", adcode: "440106", nameZh: "天河区", nameEn: "Tianhe", lat: 23.135, lng: 113.345, feeAmount: 0,
    ring: ring("guangzhouBridge", "shahe", "tianpingjia", "yinhe", "longdong", "fenghuangshan", "huocun", "dongpu", "pazhouEast", "yuancun"),
  },
  {
    code: "yuexiu", adcode: "440104", nameZh: "越秀区", nameEn: "Yuexiu", lat: 23.132, lng: 113.278, feeAmount: 0,
    ring: ring("renminBridge", "xicun", "kuangquan", "tianpingjia", "shahe", "guangzhouBridge"),
  },
  {
    code: "haizhu", adcode: "440105", nameZh: "海珠区", nameEn: "Haizhu", lat: 23.088, lng: 113.31, feeAmount: 0,
    ring: ring("renminBridge", "guangzhouBridge", "yuancun", "pazhouEast", "guanzhou", "lijiao", "luoxi", "dongjiao", "huadi"),
  },
  {
    code: "liwan", adcode: "440103", nameZh: "荔湾区", nameEn: "Liwan", lat: 23.105, lng: 113.225, feeAmount: 0,
    ring: ring("renminBridge", "huadi", "dongjiao", "haibei", "hedong", "xichang", "shijing", "xicun"),
  },
  {
    code: "baiyun", adcode: "440111", nameZh: "白云区", nameEn: "Baiyun", lat: 23.215, lng: 113.285, feeAmount: 1500,
    ring: ring("xicun", "shijing", "jiangxia", "taihe", "longdong", "yinhe", "tianpingjia", "kuangquan"),
  },
  {
    code: "huangpu", adcode: "440112", nameZh: "黄埔区", nameEn: "Huangpu", lat: 23.13, lng: 113.485, feeAmount: 2000,
    ring: ring("dongpu", "huocun", "luogang", "nangang", "xiayuan", "changzhou"),
  },
  {
    code: "panyu", adcode: "440113", nameZh: "番禺区", nameEn: "Panyu", lat: 22.965, lng: 113.36, feeAmount: 2000,
    ring: ring("dongjiao", "luoxi", "lijiao", "guanzhou", "xinzao", "shiji", "shiqiaoEast", "zhongcun", "shibi"),
  },
];
