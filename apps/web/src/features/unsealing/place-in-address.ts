export type Place = { roomId: string; postId: string }

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const POST = new RegExp(`/rooms/(${ID})/threads/${ID}/?(?:\\?[^#]*)?#post-(${ID})$`, 'i')

/** Which post an address leads to, by its letters alone; null for what leads to none. Whether it is there is not asked. */
export function placeInAddress(address: string): Place | null {
  const [, roomId, postId] = POST.exec(address.trim()) ?? []
  return roomId && postId ? { roomId: roomId.toLowerCase(), postId: postId.toLowerCase() } : null
}
