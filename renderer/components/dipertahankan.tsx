import { Notice } from './notice.tsx'

/** What had to stay when something was taken back or brought back, a sentence each; nothing when all of it went. */
export function Dipertahankan({ kalimat }: { readonly kalimat: readonly string[] }) {
  if (kalimat.length === 0) return null
  return (
    <Notice jenis="info">
      {kalimat.map((satu) => (
        <p key={satu}>{satu}</p>
      ))}
    </Notice>
  )
}
