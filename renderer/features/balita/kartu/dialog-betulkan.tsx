import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Checkbox, Segmented } from '#renderer/components/choice.tsx'
import { DialogIsian, salahAlasan } from '#renderer/components/dialog-isian.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { call } from '#renderer/lib/call.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { RiwayatTimbang } from '#shared/contract/balita.ts'
import type { PertanyaanTimbang } from '#shared/contract/penimbangan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import kartuCss from '../kartu.module.css'
import { type Ketikan, pilihanCara, readKoreksi } from './betulkan.ts'
import { Ukuran } from './isian-ukuran.tsx'
import { asStored, useKoreksi, usePeriksa } from './use-koreksi.ts'

type Props = {
  readonly t: RiwayatTimbang
  /** The measure that is most likely wrong: the focus begins there. */
  readonly awal: 'bb' | 'tb'
  readonly onClose: () => void
}

/** One question: the number that may have been meant, and that it is right as it stands. */
function Tanya({
  tanya,
  benar,
  onPakai,
  onBenar,
}: {
  readonly tanya: PertanyaanTimbang
  readonly benar: boolean
  readonly onPakai: (patch: Partial<Ketikan>) => void
  readonly onBenar: (benar: boolean) => void
}) {
  const { saran, pesan, bolehBenar } = tanya
  return (
    <Notice
      jenis="tanya"
      aksi={
        <>
          {saran && (
            <Button kecil rupa="tanya" onClick={() => onPakai({ [saran.isian]: saran.teks })}>
              Ya, {saran.teks}
            </Button>
          )}
          {bolehBenar && <Checkbox label="Memang benar" checked={benar} onChange={onBenar} />}
        </>
      }
    >
      {pesan}
    </Notice>
  )
}

/** Sets one weighing right where she sees it: date, weight, length and how it was taken, with a reason. */
export function DialogBetulkan({ t, awal, onClose }: Props) {
  const say = useTertulis()
  const { ketikan, benar, change, answer } = useKoreksi(t)
  const [alasan, setAlasan] = useState('')
  const [ditolak, setDitolak] = useState(false)
  // That of the numbers in the fields: what somebody else wrote since is not overwritten by trying again.
  const [versi] = useState(t.versi)
  const correct = useMutate('penimbangan.correct')
  const { koreksi, salah } = readKoreksi(t.id, ketikan)
  const { tolak, pertanyaan, ask } = usePeriksa(koreksi, asStored(t))
  const isTerbuka = ({ kode }: PertanyaanTimbang) => !benar.includes(kode)
  const save = async () => {
    setDitolak(true)
    if (koreksi === null || salahAlasan(alasan)) return
    // Fingers may be faster than the pause: what is saved is what was asked about.
    const kini = await call('penimbangan.check', koreksi).catch(() => null)
    ask(koreksi)
    if (kini?.pertanyaan.some(isTerbuka)) return
    const onSuccess = ({ kelompok }: { readonly kelompok: number | null }) => {
      onClose()
      say(`Penimbangan ${formatTanggal(koreksi.tanggal)} dibetulkan. Laporan bulan itu ikut dihitung ulang.`, kelompok)
    }
    correct.mutate({ ...koreksi, versi, benar: [...benar], alasan }, { onSuccess })
  }
  return (
    <DialogIsian
      judul={`Betulkan penimbangan ${formatTanggal(t.tanggal)}`}
      tombol="Simpan"
      sibuk={correct.isPending}
      failure={correct.error}
      onSave={save}
      onClose={onClose}
    >
      <DateField
        label="Tanggal"
        value={ketikan.tanggal}
        salah={ditolak ? salah.tanggal : undefined}
        tanya={tolak}
        onChange={(tanggal) => change({ tanggal })}
      />
      <Ukuran awal={awal} ketikan={ketikan} salah={salah} onChange={change} />
      <Segmented
        label="Cara ukur PB/TB"
        tampilLabel
        pilihan={pilihanCara}
        value={ketikan.caraUkur}
        onChange={(caraUkur) => change({ caraUkur })}
      />
      <div aria-live="polite" className={kartuCss.tanyaBetul}>
        {pertanyaan.map((tanya) => (
          <Tanya
            key={tanya.kode}
            tanya={tanya}
            benar={benar.includes(tanya.kode)}
            onPakai={change}
            onBenar={(yes) => answer(tanya.kode, yes)}
          />
        ))}
      </div>
      {ditolak && pertanyaan.some(isTerbuka) && (
        <Notice jenis="gagal">Jawab dulu pertanyaan di atas, atau betulkan angkanya. Belum ada yang berubah.</Notice>
      )}
      <TextField
        label="Alasan"
        petunjuk="Misalnya: salah baca timbangan. Yang sudah terkirim tetap seperti yang terkirim."
        value={alasan}
        onChange={setAlasan}
        salah={ditolak ? salahAlasan(alasan) : undefined}
      />
    </DialogIsian>
  )
}
