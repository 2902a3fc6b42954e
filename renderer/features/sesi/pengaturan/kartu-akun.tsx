import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { kataPeran } from '#renderer/lib/peran.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { Akun } from '#shared/contract/akun.ts'
import { DialogAkun } from './dialog-akun.tsx'
import { DialogSandiAkun } from './dialog-sandi-akun.tsx'
import { DialogTutup } from './dialog-tutup-akun.tsx'
import kartuAkunCss from './kartu-akun.module.css'

type Terbuka = { readonly kind: 'baru' } | { readonly kind: 'ubah' | 'sandi' | 'tutup'; readonly akun: Akun }

/** When somebody last came in, or why she cannot. */
function kataMasuk({ aktif, sandi, masukTerakhir }: Akun): ReactNode {
  if (!aktif) return 'Ditutup'
  if (sandi === 'tidakAda') return <Tanya>Perlu kata sandi baru</Tanya>
  return masukTerakhir ? formatWaktu(masukTerakhir) : <span className="muted">belum pernah</span>
}

function Baris({ akun, onBuka }: { readonly akun: Akun; readonly onBuka: (terbuka: Terbuka) => void }) {
  const { posyandu } = useKeadaan()
  const names = akun.posyanduId.flatMap((id) => posyandu.find((p) => p.id === id)?.nama ?? [])
  const { nama, aktif, saya } = akun
  return (
    <tr className={aktif ? undefined : kartuAkunCss.ditutup}>
      <td className={tableCss.penuh}>
        <span className="strong">{nama}</span>
        {saya && <span className="muted"> (Ibu)</span>}
        <span className={kartuAkunCss.barisDua}>{kataPeran({ peran: akun.peran, posyandu: names })}</span>
      </td>
      <td className="num" data-kepala="Terakhir masuk">
        {kataMasuk(akun)}
      </td>
      <td className={kartuAkunCss.tindakan}>
        {aktif && (
          <Button kecil aria-label={`Ubah akun ${nama}`} onClick={() => onBuka({ kind: 'ubah', akun })}>
            Ubah
          </Button>
        )}
        {!saya && (
          <Button kecil aria-label={`Kata sandi baru ${nama}`} onClick={() => onBuka({ kind: 'sandi', akun })}>
            {aktif ? 'Kata sandi baru' : 'Buka kembali'}
          </Button>
        )}
        {aktif && !saya && (
          <Button kecil rupa="teks" aria-label={`Tutup akun ${nama}`} onClick={() => onBuka({ kind: 'tutup', akun })}>
            Tutup
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Everybody who may open the book. */
export function KartuAkun() {
  const { data: daftar = [], error, refetch } = useCall('akun.list', {})
  const [terbuka, setTerbuka] = useState<Terbuka | null>(null)
  const close = () => setTerbuka(null)
  return (
    <Card
      judul="Akun"
      className={kartuAkunCss.kartuAkun}
      kanan={
        <Button kecil icon={Plus} onClick={() => setTerbuka({ kind: 'baru' })}>
          Tambah akun
        </Button>
      }
    >
      <FailureNotice failure={error} onRetry={() => refetch()} />
      {daftar.length > 0 && (
        <table className={cls(tableCss.tabel, tableCss.susun)}>
          <thead>
            <tr>
              <th>Nama</th>
              <th>Terakhir masuk</th>
              <th>
                <span className="sr-only">Tindakan</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {daftar.map((akun) => (
              <Baris key={akun.id} akun={akun} onBuka={setTerbuka} />
            ))}
          </tbody>
        </table>
      )}
      {terbuka?.kind === 'baru' && <DialogAkun akun={null} onClose={close} />}
      {terbuka?.kind === 'ubah' && <DialogAkun akun={terbuka.akun} onClose={close} />}
      {terbuka?.kind === 'sandi' && <DialogSandiAkun akun={terbuka.akun} onClose={close} />}
      {terbuka?.kind === 'tutup' && <DialogTutup akun={terbuka.akun} daftar={daftar} onClose={close} />}
    </Card>
  )
}
