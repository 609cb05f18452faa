// Traditional characters that the Chinese rules and lexicons meet, each beside its simplified form. A plain fact of writing; compiled by hand.
const PAIRS =
  '們们國国機机構构關关會会長长員员處处團团說说發发見见個个為为爲为職职務务報报書书記记專专學学協协組组織织議议題题認认與与對对從从過过門门課课責责這这裡里裏里聯联東东廳厅檢检邊边總总檔档廠厂業业產产銀银' +
  '權权張张劉刘陳陈楊杨趙赵吳吴許许鄭郑謝谢馮冯於于鄧邓蕭萧葉叶蔣蒋鍾钟馬马羅罗讓让請请謹谨貴贵黨党華华應应該该導导問问領领館馆隊队級级調调實实後后臺台當当來来時时還还沒没無无條条參参歡欢達达讚赞贊赞擔担' +
  '兩两麼么開开動动單单據据觀观點点親亲諮咨詢询簽签訴诉證证審审編编輯辑財财購购經经執执譽誉緝缉範范衛卫環环術术藝艺難难軍军區区縣县鄉乡鎮镇電电話话傳传郵邮樓楼號号師师醫医護护錄录數数創创辦办負负倉仓庫库' +
  '給给選选舉举講讲稱称寫写識识'

/** Traditional character -> simplified character. */
export const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charAt(2 * i), PAIRS.charAt(2 * i + 1)] as const),
)
