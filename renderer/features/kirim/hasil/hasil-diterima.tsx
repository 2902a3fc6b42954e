import { CircleAlert, Eject, Printer, Send } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import type { HasilTerima } from '#shared/contract/kirim.ts'
import { formatJam } from '#shared/text/jam.ts'
import { sebutkan } from '#shared/text/sebutkan.ts'
import { kataDimasukkan, kataDiperiksa } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'
import { Tahap } from '../tahap.tsx'
import { type KerjaTerima, useKerja } from '../use-kerja.ts'
import { Jumlah } from './jumlah.tsx'

function Ditolak({ ditolak }: Pick<HasilTerima, 'ditolak'>) {
  return ditolak.map(({ berkas, alasan }) => (
    <p key={berkas} className={kirimCss.ditolak}>
      <CircleAlert size={18} strokeWidth={1.75} aria-hidden />
      <span>
        {berkas}
        <small>{alasan}</small>
      </span>
    </p>
  ))
}

/** What is missing, waits or was set aside, and what was chosen between nobody yet. */
function Menyusul({ hasil }: { readonly hasil: HasilTerima }) {
  const penting = hasil.celah.filter(({ isiSudahAda }) => !isiSudahAda)
  const tenang = hasil.celah.filter(({ isiSudahAda }) => isiSudahAda)
  return (
    <>
      {hasil.konflik > 0 && (
        <Notice jenis="tanya" aksi={<ButtonLink to="/konflik">Pilih yang benar</ButtonLink>}>
          {hasil.konflik} isian dicatat berbeda di dua laptop. Keduanya disimpan sampai Ibu memilih.
        </Notice>
      )}
      {hasil.disisihkan > 0 && (
        <Notice jenis="tanya" aksi={<ButtonLink to="/konflik">Lihat yang disisihkan</ButtonLink>}>
          {hasil.disisihkan} perubahan disisihkan karena bukan milik penulisnya. Yang lain sudah masuk.
        </Notice>
      )}
      {penting.map(({ kalimat }) => (
        <Notice key={kalimat} jenis="tanya">
          {kalimat}
        </Notice>
      ))}
      {tenang.map(({ kalimat }) => (
        <p key={kalimat} className="muted small">
          {kalimat}
        </p>
      ))}
    </>
  )
}

/** Looked over, taken in, safe to pull out. */
export function HasilDiterima({
  kerja,
  hasil,
  pengirim,
  balasId,
}: {
  readonly kerja: KerjaTerima
  readonly hasil: HasilTerima
  readonly pengirim: readonly string[]
  /** To whom something can be sent back at once; null when that is nobody, or several. */
  readonly balasId: string | null
}) {
  const navigate = useNavigate()
  const { setKerja } = useKerja()
  const akhir = useRef<HTMLDivElement>(null)
  const masuk = pengirim.length > 0
  const print = () => window.print()
  const reply = () => {
    setKerja(null)
    navigate(`/kirim?kepada=${balasId}`, { replace: true })
  }
  useKeys(masuk ? [{ tombol: 'Ctrl+P', arti: 'cetak tanda terima', jalankan: print }] : [])
  // The button that could stop it is gone; the next thing to do is here.
  useEffect(() => akhir.current?.querySelector('button')?.focus({ preventScroll: true }), [])
  const { ditolak, tandaTerima, catatan } = hasil
  return (
    <>
      <Tahap
        nomor={1}
        keadaan={ditolak.length === 0 ? 'selesai' : 'gagal'}
        judul={kataDiperiksa(kerja.masukan.berkas.length, hasil)}
        kanan={formatJam(new Date(kerja.mulai))}
      >
        <Ditolak ditolak={ditolak} />
      </Tahap>
      {masuk && (
        <Tahap nomor={2} keadaan="selesai" judul="Dimasukkan ke buku">
          <Jumlah jumlah={hasil.jumlah} />
          <p>{kataDimasukkan(hasil)}</p>
          <Menyusul hasil={hasil} />
        </Tahap>
      )}
      <Tahap nomor={3} keadaan="selesai" judul="Flashdisk aman dicabut" icon={Eject} puncak={masuk}>
        {tandaTerima.length > 0 && (
          <p>Tanda terima sudah ditulis di flashdisk ini. Kembalikan flashdisknya kepada {sebutkan(pengirim)}.</p>
        )}
        {catatan.map((kalimat) => (
          <Notice key={kalimat} jenis="tanya">
            {kalimat}
          </Notice>
        ))}
        {!masuk && <p>Tidak ada yang berubah di buku ini.</p>}
        <Actions ref={akhir}>
          {masuk && (
            <Button rupa="utama" icon={Printer} onClick={print}>
              Cetak tanda terima
            </Button>
          )}
          {balasId !== null && (
            <Button icon={Send} onClick={reply}>
              Kirim balasan
            </Button>
          )}
          <Button onClick={() => setKerja(null)}>Selesai</Button>
        </Actions>
      </Tahap>
    </>
  )
}
