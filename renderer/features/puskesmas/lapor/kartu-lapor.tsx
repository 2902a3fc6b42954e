import { Link, useNavigate } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { addBulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { tujuanMeja } from '../alamat.ts'
import { urutBelum } from '../kalimat-lapor.ts'
import matriksCss from './matriks.module.css'
import { Matriks } from './matriks.tsx'

const banyakBulan = 3
/** Pustu shown; the desk has them all. */
const barisTerbanyak = 5

/** For Beranda: who has reported the last months; a cell leads to the desk. */
export function KartuLapor() {
  const navigate = useNavigate()
  const bulan = addBulan(bulanOf(useKeadaan().hariIni), -1)
  const { data, error, refetch } = useCall('puskesmas.matriks', { sampai: bulan, banyak: banyakBulan })
  const open = (pustu: string | null, lihat: string | null) => tujuanMeja({ bagian: 'lapor', bulan, pustu, lihat })
  return (
    <Card
      judul="Siapa sudah lapor"
      className={matriksCss.kartuLapor}
      kanan={<Link to={open(null, null)}>Meja Puskesmas</Link>}
    >
      <FailureNotice failure={error} onRetry={() => void refetch()} />
      {data?.baris.length === 0 && (
        <p className={cls('muted', cardCss.isi)}>
          Belum ada Pustu di buku ini. <Link to="/kirim?bagian=kenalan">Hubungkan dengan Pustu</Link>
        </p>
      )}
      {data !== undefined && data.baris.length > 0 && (
        <Matriks
          data={data}
          baris={urutBelum(data.baris).slice(0, barisTerbanyak)}
          pilihan={null}
          onPilih={(cell) => navigate(open(cell.pustu, cell.bulan))}
        />
      )}
      {data !== undefined && data.baris.length > barisTerbanyak && (
        <p className={cls('small', cardCss.isi)}>
          <Link to={open(null, null)}>{data.baris.length - barisTerbanyak} Pustu lain ada di Meja Puskesmas</Link>
        </p>
      )}
    </Card>
  )
}
