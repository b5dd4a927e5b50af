import { expect, test } from "vitest";
import { maskAddress, maskName, maskPhone } from "./mask";

test.each([
  ["+8613812345678", "138****5678"],
  ["+862038880000", "203****0000"],
  ["+358401234567", "+358****4567"],
])("phone %s is %s", (phone, masked) => expect(maskPhone(phone)).toBe(masked));

test.each([
  ["张三", "张*"],
  ["欧阳娜娜", "欧***"],
  ["王", "王*"],
  ["John Smith", "J***"],
])("name %s is %s", (name, masked) => expect(maskName(name)).toBe(masked));

test.each([
  ["天河区体育西路103号5栋1202", "天河区体育西路103号***"],
  ["天河区体育西路 103 号 5 栋 1202", "天河区体育西路 103 号***"],
  ["越秀区东风东路836号", "越秀区东风东路836号"],
  ["海珠区翠城花园3栋502", "海珠区翠城花园3栋*"],
  ["12 Main St, apt 4", "12 Main St, apt *"],
])("address %s is %s", (address, masked) => expect(maskAddress(address)).toBe(masked));
