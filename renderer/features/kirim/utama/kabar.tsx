import { Link } from 'react-router'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import type { KabarTandaTerima } from '#renderer/lib/tanda-terima.ts'
import type { KeadaanKirim, Stik } from '#shared/contract/kirim.ts'
import { listKartuBaru } from '../stik.ts'
import { KabarMenunggu } from './menunggu.tsx'

/** What should be known before anything is sent or received. */
export function KabarKirim({
  keadaan,
  tandaTerima,
  stik,
}: {
  readonly keadaan: KeadaanKirim
  readonly tandaTerima: KabarTandaTerima
  readonly stik: readonly Stik[]
}) {
  const { konflik, disisihkan, celah } = keadaan
  const kartu = listKartuBaru(stik)
  return (
    <>
      <div role="status">{tandaTerima.terbaca && <Notice jenis="aman">{tandaTerima.terbaca}</Notice>}</div>
      {tandaTerima.masalah.map((kalimat) => (
        <Notice key={kalimat} jenis="tanya">
          {kalimat}
        </Notice>
      ))}
      {konflik > 0 && (
        <Notice jenis="tanya">
          {konflik} isian dicatat berbeda di dua laptop. Keduanya disimpan. <Link to="/konflik">Pilih yang benar</Link>
        </Notice>
      )}
      {disisihkan > 0 && (
        <Notice jenis="tanya">
          {disisihkan} catatan disisihkan karena bukan milik penulisnya. Tidak dihitung sampai diputuskan.{' '}
          <Link to="/konflik">Lihat yang disisihkan</Link>
        </Notice>
      )}
      <KabarMenunggu menunggu={keadaan.menunggu} />
      {celah
        .filter(({ isiSudahAda }) => !isiSudahAda)
        .map(({ kalimat }) => (
          <Notice key={kalimat} jenis="tanya">
            {kalimat}
          </Notice>
        ))}
      {kartu.length > 0 && (
        <Notice jenis="info" aksi={<ButtonLink to="/kirim?bagian=kenalan">Lihat kartunya</ButtonLink>}>
          Di flashdisk ada kartu {kartu[0]?.kartu.dari ?? 'tempat lain'} yang belum terhubung.
        </Notice>
      )}
    </>
  )
}
