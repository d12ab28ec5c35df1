#include "gui/consoles/Consoles.h"

#include "gui/consoles/s3/S3Console.h"
#include "gui/consoles/sqs/SqsConsole.h"

namespace nephoscope::gui {

std::vector<ServiceConsole> makeConsoles()
{
    std::vector<ServiceConsole> consoles;
    consoles.push_back(s3::makeS3Console());
    consoles.push_back(sqs::makeSqsConsole());
    return consoles;
}

} // namespace nephoscope::gui
