import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { DateField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { saveBerkas } from '#renderer/lib/unduh.ts'
import { bulanOf, firstDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kataSaring, readHari, type Saring, toMasukan } from './saring.ts'

/** Asks which days go into the workbook; by default those shown, else this month. */
export function DialogExcel({
  saring,
  pelaku,
  onClose,
}: {
  readonly saring: Saring
  /** Name of the account the history is narrowed to. */
  readonly pelaku: string | null
  readonly onClose: () => void
}) {
  const say = useStatus()
  const { hariIni } = useKeadaan()
  const ekspor = useMutate('riwayat.export')
  const [dari, setDari] = useState(saring.dari || formatTanggal(firstDayOf(bulanOf(hariIni))))
  const [sampai, setSampai] = useState(saring.sampai || formatTanggal(hariIni))
  const [ditolak, setDitolak] = useState(false)
  const [awal, akhir] = [readHari(dari), readHari(sampai)]
  const save = () => {
    setDitolak(true)
    if (awal === null || akhir === null) return
    const onSuccess = (berkas: Parameters<typeof saveBerkas>[0]) => {
      saveBerkas(berkas)
      onClose()
      say(`${berkas.nama} selesai dibuat.`)
    }
    ekspor.mutate({ ...toMasukan(saring), dari: awal, sampai: akhir }, { onSuccess })
  }
  const narrowed = saring.orang !== null || pelaku !== null
  const salah = (hari: string | null) => (ditolak && hari === null ? 'Tulis tanggalnya.' : undefined)
  return (
    <Dialog judul="Simpan riwayat sebagai Excel" onClose={onClose}>
      <Form failure={ekspor.error} sibuk={ekspor.isPending} onSubmit={save}>
        <div className={formCss.dua}>
          <DateField label="Dari tanggal" value={dari} onChange={setDari} salah={salah(awal)} />
          <DateField label="Sampai tanggal" value={sampai} onChange={setSampai} salah={salah(akhir)} />
        </div>
        <p className="muted">
          {narrowed && `Hanya ${kataSaring({ ...saring, dari: '', sampai: '' }, pelaku)}. `}
          Berkas ini berisi nama anak. Serahkan hanya kepada Puskesmas.
        </p>
        <FailureNotice failure={ekspor.error} />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={ekspor.isPending}>
            {ekspor.isPending ? 'Sedang dibuat …' : 'Simpan Excel'}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
